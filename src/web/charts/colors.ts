/** Colours of charts, the one place for them: told apart in grey as well, and never without a shape or a word. */
export const chartColors = {
  text: "#24211D",
  quiet: "#5F594F",
  line: "#E6E1D9",
  axis: "#CFC9BF",
  /** What was reached. */
  actual: "#1D4E89",
  /** What is asked for. */
  target: "#8A5A00",
  path: "#8A8378",
  done: "#2F6B3C",
  paper: "#FFFFFF",
} as const;

export const chartFont = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
