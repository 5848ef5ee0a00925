import type { Role } from "../../workspace/access/roles.ts";

/** Hospitals of the invented district, with the cases that each has in a month. */
export const hospitals = [
  { code: "H001", name: "青枫区人民医院", grade: 3, assessment: "0.98", cases: 96 },
  { code: "H002", name: "青枫区第二人民医院", grade: 3, assessment: "1.00", cases: 74 },
  { code: "H003", name: "青枫区中医医院", grade: 2, assessment: "0.97", cases: 58 },
  { code: "H004", name: "青枫区妇幼保健院", grade: 2, assessment: "1.00", cases: 46 },
  { code: "H005", name: "石鼓镇中心卫生院", grade: 1, assessment: "0.95", cases: 32 },
  { code: "H006", name: "云麓镇卫生院", grade: 1, assessment: "0.99", cases: 24 },
] as const;

/** Groups with what a case costs on average, yuan, and how many of the past cases each had. */
export const groups: readonly {
  readonly group: string;
  readonly name: string;
  readonly mean: number;
  readonly past: number;
  readonly basic?: boolean;
}[] = [
  { group: "ES31", name: "呼吸系统感染", mean: 6200, past: 420, basic: true },
  { group: "BR21", name: "脑缺血性疾患", mean: 9800, past: 300 },
  { group: "FR21", name: "心力衰竭", mean: 9300, past: 240 },
  { group: "FM19", name: "经皮冠状动脉支架植入", mean: 38500, past: 90 },
  { group: "GB25", name: "阑尾切除术", mean: 11800, past: 130 },
  { group: "HC25", name: "胆囊切除术", mean: 14600, past: 120 },
  { group: "IC29", name: "膝关节置换术", mean: 52800, past: 60 },
  { group: "IU15", name: "腰背部疾患", mean: 5400, past: 280, basic: true },
  { group: "KS15", name: "糖尿病", mean: 6800, past: 330, basic: true },
  { group: "LS15", name: "肾功能不全", mean: 8700, past: 150 },
  { group: "OB15", name: "剖宫产术", mean: 9100, past: 160 },
  { group: "OR15", name: "阴道分娩", mean: 5100, past: 210 },
  { group: "CB39", name: "晶状体手术", mean: 6400, past: 170 },
  { group: "RE15", name: "恶性肿瘤化学治疗", mean: 12400, past: 190 },
  { group: "AH11", name: "有创呼吸机支持", mean: 96400, past: 1 },
];

/** Invented people of the settlement: the office, hospitals by their code, experts. */
export const insuranceStaff: readonly {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly hospital?: string;
}[] = [
  { name: "许静宜", login: "xujingyi", role: "insurer" },
  { name: "贺文博", login: "hewenbo", role: "hospital", hospital: "H001" },
  { name: "蒋丽", login: "jiangli", role: "hospital", hospital: "H002" },
  { name: "唐晓峰", login: "tangxiaofeng", role: "hospital", hospital: "H003" },
  { name: "姚琳", login: "yaolin", role: "hospital", hospital: "H004" },
  { name: "雷建国", login: "leijianguo", role: "hospital", hospital: "H005" },
  { name: "邵梅", login: "shaomei", role: "hospital", hospital: "H006" },
  { name: "钟维", login: "zhongwei", role: "expert" },
  { name: "傅雅芝", login: "fuyazhi", role: "expert" },
  { name: "孟凡", login: "mengfan", role: "expert" },
];

/** The budget's items, yuan. */
export const budget = {
  total: "61800000.00",
  less: [
    { name: "门诊特殊慢性病", amount: "11200000.00" },
    { name: "按床日付费", amount: "2600000.00" },
    { name: "药店购药", amount: "6900000.00" },
    { name: "普通住院期间特药单独核算", amount: "1500000.00" },
    { name: "区外异地住院结算", amount: "7400000.00" },
    { name: "非DRG试点医院普通住院结算", amount: "1800000.00" },
    { name: "住院手工结算", amount: "400000.00" },
    { name: "职工大病保险", amount: "2300000.00" },
    { name: "年度预算调节金", amount: "1000000.00" },
  ],
} as const;

/** The head of the hospitals' files, as their systems write it. */
export const fileColumns = [
  "病例号",
  "医疗机构编码",
  "结算月份",
  "病组",
  "总费用",
  "不合规费用",
  "患者支付现金",
  "自费",
  "人员编号",
  "入院日期",
  "出院日期",
] as const;

export const insuranceSays = {
  hospitalDecision: (year: number) => `青枫医保〔${year - 1}〕30号`,
  versionDecision: (year: number) => `青枫医保〔${year - 1}〕31号`,
  closeEarly: "各医院均已上传，提前进入下一环节。",
  audit: "抽查发现超限定支付范围用药。",
  auditDecision: (year: number) => `青枫医保审〔${year}〕2号`,
  objection: "主要手术操作漏填，病案首页已更正，申请调整病组。",
  objectionOpen: "合并症编码有误，申请核对病组。",
  granted: "核对病案首页，情况属实，予以调整。",
  review: "术后并发重症感染，监护治疗时间长，费用明显高于同组病例。",
  opinion: "治疗过程符合诊疗规范，部分耗材使用偏多。",
  decided: "采纳专家意见，扣除不合理费用后追加点数。",
  fileName: (hospital: string, month: number) => `${hospital}${month}月病例.csv`,
} as const;
