import type { ThemeConfig } from "antd";

/** One accent for what can be acted on; white and warm greys elsewhere. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#1D4E89",
    colorInfo: "#1D4E89",
    colorError: "#B3261E",
    colorWarning: "#8A5A00",
    colorSuccess: "#2F6B3C",
    // What antd would derive from so dark a yellow is a muddy grey.
    colorWarningBg: "#FBF4E4",
    colorWarningBorder: "#E2CFA3",
    colorInfoBg: "#E3ECF6",
    colorInfoBorder: "#BFD2E6",
    colorLink: "#1D4E89",
    colorText: "#24211D",
    colorTextSecondary: "#5F594F",
    colorTextTertiary: "#5F594F",
    colorTextDescription: "#5F594F",
    colorTextPlaceholder: "#716A60",
    colorBorder: "#CFC9BF",
    colorBorderSecondary: "#E6E1D9",
    colorBgLayout: "#F7F5F2",
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    fontSize: 14,
    borderRadius: 4,
    motion: false,
    boxShadow: "0 2px 8px rgb(36 33 29 / 14%)",
    boxShadowSecondary: "0 2px 8px rgb(36 33 29 / 14%)",
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none" },
    Tabs: { horizontalItemPadding: "10px 0", horizontalItemGutter: 18, horizontalMargin: "0" },
  },
};
