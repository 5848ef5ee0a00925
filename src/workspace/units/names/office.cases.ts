import type { UnitKind } from "../events.ts";
import type { KnownUnit } from "./known-unit.ts";
import { matchNames, type NameContext, type NameMatch } from "./match-names.ts";

type More = Partial<Omit<KnownUnit, "kind">>;

export function unit(name: string, kind: UnitKind, parent?: string, more: More = {}): KnownUnit {
  return {
    id: name,
    name,
    kind,
    aliases: [],
    groups: [],
    ...(parent === undefined ? {} : { parent }),
    ...more,
  };
}

const lines =
  `教育委员会 卫生健康委员会 发展和改革委员会 人力资源和社会保障局 公安局 市场监督管理局 医疗保障局 退役军人事务局
  住房和城乡建设委员会 城市管理局 农业农村委员会 规划和自然资源局 文化和旅游发展委员会 经济和信息化委员会 财政局 民政局 交通运输局
  国有资产监督管理委员会 残疾人联合会 妇女联合会 总工会 工商业联合会 科学技术协会 人民政府办公室 税务局 乡村振兴局 城乡建设投资公司
  应急管理局 大数据应用发展管理局 政务服务管理办公室 信访办公室 司法局 统计局 人民法院 红十字会 供销合作社联合社`.split(
    /\s+/,
  );

/** An invented office: a district of an invented city, with the district beside it. */
export const office: readonly KnownUnit[] = [
  unit("云汀市", "region", undefined, { level: "city" }),
  unit("青溪区", "region", "云汀市", { level: "county" }),
  unit("白鹭区", "region", "云汀市", { level: "county" }),
  unit("望江街道", "region", "青溪区", { level: "town" }),
  unit("红旗街道", "region", "青溪区", { level: "town" }),
  unit("石桥镇", "region", "青溪区", { level: "town" }),
  unit("竹坪乡", "region", "青溪区", { level: "town" }),
  unit("杨柳村", "region", "石桥镇", { level: "village" }),
  unit("湖滨街道", "region", "白鹭区", { level: "town" }),
  ...lines.map((line) => unit(`青溪区${line}`, "department", "青溪区")),
  unit("中共青溪区委组织部", "department", "青溪区"),
  unit("中共云汀市青溪区委宣传部", "department", "青溪区"),
  unit("中共青溪区委机构编制委员会办公室", "department", "青溪区"),
  unit("中共青溪区委网络安全和信息化委员会办公室", "department", "青溪区"),
  unit("中共青溪区委政法委员会", "department", "青溪区"),
  unit("中共青溪区委老干部局", "department", "青溪区"),
  unit("中共青溪区委办公室", "department", "青溪区"),
  unit("中共青溪区委研究室", "department", "青溪区"),
  unit("共青团青溪区委员会", "department", "青溪区"),
  unit("中共青溪区纪律检查委员会", "department", "青溪区", { aliases: ["区纪委监委"] }),
  unit("青溪区卫生和计划生育委员会", "department", "青溪区", {
    validTo: "2019-02-28",
    successor: "青溪区卫生健康委员会",
  }),
  unit("青溪区旅游局", "department", "青溪区", { validTo: "2019-02-28" }),
  unit("东湖新城管委会", "department", "青溪区"),
  unit("青溪区人民医院", "hospital", "青溪区"),
  unit("青溪实验中学", "school", "青溪区", { aliases: ["实验中学"] }),
  unit("云汀市教育局", "department", "云汀市"),
  unit("白鹭区教育委员会", "department", "白鹭区"),
  unit("白鹭区水利局", "department", "白鹭区"),
  unit("国网云汀供电公司", "enterprise", "云汀市"),
];

export const here: NameContext = { region: "青溪区" };
export const one = (name: string, context = here, known = office): NameMatch =>
  matchNames([name], known, context)[0]!;

/** What came out, in a word: the unit, the group, the candidates with ?, the kind of a proposal with +, or the reason. */
export function word(match: NameMatch): string {
  switch (match.kind) {
    case "matched":
      return match.unit;
    case "group":
      return `${match.group}: ${match.units.join(" ")}`;
    case "several":
      return `${match.candidates.join(" ")}?`;
    case "unknown":
      return `+${[match.proposal.kind, match.proposal.level, match.proposal.parent].filter(Boolean).join(" ")}`;
    case "undecided":
      return match.why;
  }
}
