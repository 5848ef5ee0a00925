import { words } from "./words.zh.ts";

/** Each browser says that it is also older ones: the first that fits is meant. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, "微信"],
  [/DingTalk/i, "钉钉"],
  [/\bEdgA?\//, "Edge浏览器"],
  [/\b(?:360SE|QIHU|360EE)/i, "360浏览器"],
  [/\bQQBrowser\//, "QQ浏览器"],
  [/\bFirefox\//, "火狐浏览器"],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\//, "谷歌浏览器或同类"],
  [/\bSafari\//, "Safari浏览器"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, "鸿蒙"],
  [/Android/, "安卓"],
  [/iPhone|iPad/, "苹果手机或平板"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "苹果电脑"],
  [/Linux|X11/, "Linux"],
];

/** A browser and its system in words, as people tell them apart. @param agent as the browser calls itself */
export function agentWords(agent: string): string {
  const first = (of: typeof browsers) => of.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = first(browsers) ?? words.agentUnknown;
  const system = first(systems);
  return system ? `${browser}（${system}）` : browser;
}
