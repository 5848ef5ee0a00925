import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { baselineText, factsIn, standardText, targetText, wordsOf } from "../../test/facts-text.ts";

const HEAD = ["青禾县基层服务三年行动计划(2022—2024年)", "一、工作目标"];

/** The targets of sentences that stand under the goals of a plan of 2022 to 2024. */
function goals(...sentences: readonly string[]): string[] {
  return factsIn(...HEAD, ...sentences).targets.map(targetText);
}

/** One row a sentence and its targets. */
function table(name: string, rows: readonly (readonly [sentence: string, ...targets: string[]])[]): void {
  describe(`targets: ${name}`, () => {
    for (const [sentence, ...targets] of rows) it(sentence, () => assert.deepEqual(goals(sentence), targets));
  });
}

table("how a number is compared", [
  ["到2024年,家庭医生签约率达到75%以上。", "家庭医生签约率 >= 75 % by 2024"],
  ["家庭医生签约率不低于75%。", "家庭医生签约率 >= 75 % by 2024"],
  ["护理员流失率控制在8%以内。", "护理员流失率 <= 8 % by 2024"],
  ["贫困户医疗费用自付比例不高于10%。", "贫困户医疗费用自付比例 <= 10 % by 2024"],
  ["群众满意度超过百分之九十五。", "群众满意度 > 95 % by 2024"],
  ["县域内就诊率稳定在90%左右。", "县域内就诊率 ~ 90 % by 2024"],
  ["居民健康素养水平比2020年提高6个百分点。", "居民健康素养水平 + 6 个百分点 by 2024"],
  ["住院费用比2021年下降5个百分点。", "住院费用 - 5 个百分点 by 2024"],
  ["医师与护士比例达到1︰1.2。", "医师与护士比例 = 1:1.2 by 2024"],
  ["创建省级示范卫生院3—5所。", "创建省级示范卫生院 range 3~5 所 by 2024"],
]);

table("what is measured", [
  ["新建街道养老服务中心3个。", "新建街道养老服务中心 = 3 个 by 2024"],
  ["建成乡镇卫生院8所、社区服务中心2个。", "建成乡镇卫生院 = 8 所 by 2024", "社区服务中心 = 2 个 by 2024"],
  ["培训全科医生不少于60人次。", "培训全科医生 >= 60 人次 by 2024"],
  [
    "居民健康素养水平比2020年提高6个百分点,达到30%。",
    "居民健康素养水平 + 6 个百分点 by 2024",
    "居民健康素养水平 = 30 % by 2024",
  ],
  ["城区学校营养餐覆盖率达到100%。", "城区 | 学校营养餐覆盖率 = 100 % by 2024"],
]);

table("one number for each of a list", [
  [
    "每千名老年人拥有床位数、护理员数、社工数分别达到35张、12人和3人。",
    "每千名老年人拥有床位数 = 35 张 by 2024",
    "每千名老年人拥有护理员数 = 12 人 by 2024",
    "每千名老年人拥有社工数 = 3 人 by 2024",
  ],
  [
    "高血压、糖尿病患者规范管理率分别达到65%、60%以上。",
    "高血压规范管理率 >= 65 % by 2024",
    "糖尿病患者规范管理率 >= 60 % by 2024",
  ],
  [
    "入户随访率、建档率、转诊率均不低于85%。",
    "入户随访率 >= 85 % by 2024",
    "建档率 >= 85 % by 2024",
    "转诊率 >= 85 % by 2024",
  ],
]);

table("when it is due", [
  ["到2023年,执业医师数达到2.6人。", "执业医师数 = 2.6 人 by 2023"],
  ["2023年6月底前,建成站点12个。", "建成站点 = 12 个 by 2023-06"],
  ["到2023年底,建成站点12个。", "建成站点 = 12 个 by 2023"],
  [
    "到2023年,执业医师数达到2.6人,2024年达到2.9人。",
    "执业医师数 = 2.6 人 by 2023",
    "执业医师数 = 2.9 人 by 2024",
  ],
  [
    "2022年、2023年、2024年签约率分别达到50%、55%、60%。",
    "签约率 = 50 % by 2022",
    "签约率 = 55 % by 2023",
    "签约率 = 60 % by 2024",
  ],
  [
    "2022—2024年适龄儿童接种率分别达到90%、92%、95%。",
    "适龄儿童接种率 = 90 % by 2022",
    "适龄儿童接种率 = 92 % by 2023",
    "适龄儿童接种率 = 95 % by 2024",
  ],
  [
    "三年共培训600人次,其中2022年100人次,2023年200人次,2024年300人次。",
    "三年共培训 = 600 人次 by 2024",
    "三年共培训 = 100 人次 by 2022",
    "三年共培训 = 200 人次 by 2023",
    "三年共培训 = 300 人次 by 2024",
  ],
  ["每年新增床位50张。", "新增床位 = 50 张 by yearly"],
  ["年均培训乡村医生100人次。", "培训乡村医生 = 100 人次 by yearly"],
]);

table("where a list shares its measure or its year", [
  [
    "城镇、农村居民健康知识知晓率均达到80%。",
    "城镇健康知识知晓率 = 80 % by 2024",
    "农村居民健康知识知晓率 = 80 % by 2024",
  ],
  ["签约率由2021年的60%提高到2023年的75%以上。", "签约率 >= 75 % by 2023"],
  [
    "新建村级服务点120个,其中2022年40个、2023年50个、2024年30个。",
    "新建村级服务点 = 120 个 by 2024",
    "新建村级服务点 = 40 个 by 2022",
    "新建村级服务点 = 50 个 by 2023",
    "新建村级服务点 = 30 个 by 2024",
  ],
  [
    "2022、2023、2024年护理员持证率分别达到70%、80%、90%。",
    "护理员持证率 = 70 % by 2022",
    "护理员持证率 = 80 % by 2023",
    "护理员持证率 = 90 % by 2024",
  ],
]);

describe("targets: year from around the sentence", () => {
  it("comes from the heading that names it", () => {
    const { targets } = factsIn(
      ...HEAD,
      "二、年度任务",
      "1.2022年。新建服务中心3个,改造养老院5所。",
      "2.2023年。新建服务中心4个。",
      "(一)2024年目标",
      "新建服务中心5个。",
    );
    assert.deepEqual(targets.map(targetText), [
      "新建服务中心 = 3 个 by 2022",
      "改造养老院 = 5 所 by 2022",
      "新建服务中心 = 4 个 by 2023",
      "新建服务中心 = 5 个 by 2024",
    ]);
  });

  it("comes from the sentence before in the same paragraph", () => {
    assert.deepEqual(goals("到2023年,县域服务体系基本建成。护理型床位占比达到50%以上。"), [
      "护理型床位占比 >= 50 % by 2023",
    ]);
  });

  it("comes from the plan's period where nothing nearer says it", () => {
    assert.deepEqual(goals("建成站点12个。"), ["建成站点 = 12 个 by 2024"]);
  });

  it("stays unsaid in a plan without a period", () => {
    assert.deepEqual(factsIn("一、工作目标", "建成站点12个。").targets.map(targetText), ["建成站点 = 12 个"]);
  });

  it("is blank where the plan is a template", () => {
    assert.deepEqual(factsIn("一、工作目标", "到20xx年,签约率达到75%以上。").targets.map(targetText), [
      "签约率 >= 75 % by 20xx",
    ]);
  });
});

table("what is no target", [
  ["实现乡镇全覆盖。"],
  ["实施5大工程、11项任务。"],
  ["做到“两个全覆盖”。"],
  ["依照〔2021〕33号文件执行。"],
]);

describe("targets: evidence", () => {
  it("is the clause up to the number and what compares it", () => {
    const facts = factsIn(...HEAD, "到2024年,签约率达到75%以上、满意度达到90%,群众得到实惠。");
    assert.deepEqual(
      facts.targets.map((target) => wordsOf(facts, target)),
      ["签约率达到75%以上", "签约率达到75%以上、满意度达到90%"],
    );
  });
});

describe("targets: evidence of a long clause", () => {
  it("is what stands near the number", () => {
    const units = Array.from({ length: 30 }, (_, i) => `第${i + 1}片区`).join("");
    const facts = factsIn(...HEAD, `在${units}范围内建成便民站点12个。`);
    assert.deepEqual(
      facts.targets.map((target) => wordsOf(facts, target).length),
      [43],
    );
  });
});

describe("baselines", () => {
  it("are facts of the present or past, with their date", () => {
    const { baselines, targets } = factsIn(
      "青禾县养老服务行动计划(2022—2024年)",
      "一、基本情况",
      "截至2021年底,全县有养老床位2860张,护理型床位占比42%。",
    );
    assert.deepEqual(baselines.map(baselineText), [
      "有养老床位 2860 张 at 2021",
      "护理型床位占比 42 % at 2021",
    ]);
    assert.deepEqual(targets, []);
  });
});

describe("baselines: what a number rises from", () => {
  it("is no target", () => {
    const { baselines } = factsIn(...HEAD, "签约率由2021年的60%提高到2023年的75%以上。");
    assert.deepEqual(baselines.map(baselineText), ["签约率 60 % at 2021"]);
  });
});

/** One row an article and its standards. */
const articles: readonly (readonly [article: string, ...standards: string[]])[] = [
  ["补贴标准为每人每月300元。", "补贴标准为每人每月 = 300 元"],
  ["每户补贴最高不超过800元。", "每户补贴 <= 800 元"],
  ["年龄在80周岁以上90周岁以下的,按标准发放。", "年龄 range 80~90 周岁"],
  ["街道应当自受理之日起10个工作日内完成审核。", "完成审核 <= 10 个工作日"],
  ["公示时间不少于7日。", "公示时间 >= 7 日"],
  ["申请人可在15日内申请复核。", "申请复核 <= 15 日"],
  ["评审会应当有三分之二以上成员出席。", "评审会应当成员出席 >= 2/3"],
  ["经出席成员过半数同意方可通过。", "经出席成员同意方可通过 > 1/2"],
  ["每名护理员服务老年人不超过5人。", "每名护理员服务老年人 <= 5 人"],
  ["每次服务时间不少于2小时。", "每次服务时间 >= 2 小时"],
  ["骗取补贴的,处1倍以上3倍以下罚款。", "处罚款 range 1~3 倍"],
];

describe("standards of detailed rules", () => {
  for (const [article, ...standards] of articles)
    it(article, () => {
      const facts = factsIn(
        "青禾县护理补贴实施细则",
        "第一章 标准和程序",
        `第一条 ${article}`,
        "第二条 本细则由县民政局解释。",
      );
      assert.deepEqual(facts.standards.map(standardText), standards);
      assert.deepEqual(facts.targets, []);
    });

  it("are tiers, each with its own rate", () => {
    const { standards } = factsIn(
      "青禾县就医补助实施细则",
      "第一条 住院费用5000元以上10000元以下的,补助比例为60%;10000元以上20000元以下的,补助比例为70%。",
    );
    assert.deepEqual(
      standards.map(({ op, value, unit }) => [op, value, unit]),
      [
        ["range", [5000, 10000], "元"],
        ["=", 60, "%"],
        ["range", [10000, 20000], "元"],
        ["=", 70, "%"],
      ],
    );
  });
});
