import type { ConfigProviderProps } from "antd";
import * as english from "antd/es/locale/en_US.js";
import * as chinese from "antd/es/locale/zh_CN.js";
import type { Language } from "../words.ts";

type Locale = NonNullable<ConfigProviderProps["locale"]>;

/** The component library's own words. */
export const locales: Record<Language, Locale> = { zh: unwrap(chinese), en: unwrap(english) };

/** The library types its modules as CommonJS, where `default` is one step further in than in the bundle. */
function unwrap(module: { readonly default: Locale | { readonly default: Locale } }): Locale {
  return "default" in module.default ? module.default.default : module.default;
}
