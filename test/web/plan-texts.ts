/** A small plan with a target of every year, units, a deadline and a duty that returns. */
export const small = `青溪县托育服务实施方案(2024—2026年)
一、工作目标
到2026年,普惠托位占比达到60%以上,每千人口托位数达到4.6个。
2024年,普惠托位占比达到50%以上。
2025年,普惠托位占比达到55%以上。
二、重点任务
(一)建设公办托育园。2025年底前新建公办托育园6所,每季度调度1次。
牵头单位:县卫生健康局;责任单位:县财政局、县自然资源局
(二)培训保育人员。组织全员轮训,持证上岗率达到95%以上。
牵头单位:县人力资源社会保障局;责任单位:县卫生健康局
三、保障措施
(一)加强组织领导。成立县托育服务工作领导小组,由分管副县长任组长。
(二)强化资金保障。对普惠托位按每个5000元给予一次性补助。
`;

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A plan of ten parts with that many tasks in all, each with a unit, two targets and a year. */
export function manyTasks(count: number): string {
  const task = (n: number, i: number) =>
    `${i + 1}.建设第${n}个社区服务点。到2026年,新建服务点${n}个,培训管理人员${n + 3}名。`;
  const part = (numeral: string, p: number) => {
    const tasks = Array.from({ length: count / 10 }, (_, i) => task((p * count) / 10 + i + 1, i));
    return `(${numeral})第${numeral}片区\n牵头单位:县民政局;责任单位:县财政局\n${tasks.join("\n")}`;
  };
  return `青溪县社区服务实施方案(2024—2026年)\n一、重点任务\n${numerals.map(part).join("\n")}\n`;
}

/** Names as long as offices make them. */
export const longNames = `青溪县关于深入推进城乡基本公共服务均等化标准化数字化一体化高质量发展三年行动暨普惠托育养老助残救助服务体系建设实施方案(2024—2026年)
一、工作目标
到2026年,${"经常参加社区组织的各类群众性文化体育健身活动的常住人口".repeat(3)}占比达到50%以上。
二、重点任务
(一)${"建立健全覆盖城乡的普惠托育养老助残救助综合服务网络并推动资源下沉".repeat(4)}。到2026年建成服务站120个。
牵头单位:${"县推进城乡基本公共服务均等化标准化数字化一体化工作联席会议办公室"};责任单位:${Array.from({ length: 24 }, (_, i) => `县第${i + 1}产业功能区管委会`).join("、")}
`;

/** A text that is no plan. */
export const novel = `那天夜里下了很大的雨。
她站在窗前,看着街灯在雨里一盏一盏亮起来,想起小时候的院子。
“你还记得那棵树吗?”他问。
她没有回答。
`;
