import type { Sheet } from "../../output/xlsx.ts";
import type { UnitKind, UnitLevel } from "./events.ts";
import { unitKindWords, unitLevelWords } from "./words.zh.ts";

/** Columns of a list of units. */
export const unitColumns = {
  name: "单位名称",
  kind: "类型",
  level: "级别",
  region: "上级单位",
  line: "业务主管单位",
  short: "简称",
  alias: "别名",
  groups: "分组",
  sort: "排序",
} as const;

const reversed = <K extends string>(words: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(words).map(([key, word]) => [word, key as K]));

export const kindOfWord: Readonly<Record<string, UnitKind>> = reversed(unitKindWords);

export const levelOfWord: Readonly<Record<string, UnitLevel>> = {
  ...reversed(unitLevelWords),
  省: "province",
  市: "city",
  县级: "county",
  区级: "county",
  区县: "county",
  镇级: "town",
  乡级: "town",
  乡镇: "town",
  街道: "town",
  村: "village",
  社区: "village",
};

/** What stands between two names in one cell. */
export const betweenNames = /[、,，;；\n]/;

/** An empty list of units to be filled in. */
export function unitTemplate(): Sheet {
  const widths: Readonly<Record<string, number>> = { name: 32, region: 28, line: 28, alias: 28 };
  return {
    name: "单位",
    title: "单位导入表",
    about: `从第4行起，一行一个单位。类型：${Object.values(unitKindWords).join("、")}；级别：${Object.values(unitLevelWords).join("、")}，没有可不填。上级单位按地区，业务主管单位按条线，写单位全称，可以是本表中的单位。别名、分组有几个时用顿号隔开，如“各乡镇”。`,
    columns: Object.entries(unitColumns).map(([key, title]) => ({
      title,
      width: widths[key] ?? 14,
      asText: true,
    })),
    rows: [],
  };
}
