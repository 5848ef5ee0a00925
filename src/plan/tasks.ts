import type { AssignmentFact } from "../extractors/facts.ts";
import type { Facts } from "../extractors/facts-of.ts";
import type { Span } from "../message/span.ts";
import { Stops } from "../parser/runs.ts";
import type { Placed } from "./from-facts.ts";
import type { Assignment, Item, Task } from "./model.ts";
import { tasksInTables } from "./task-tables.ts";

export interface TaskInput {
  readonly facts: Facts;
  readonly placed: readonly Placed[];
  readonly assignments: Assignment[];
  /** The facts that `assignments` were made from, in the same order. */
  readonly said: readonly AssignmentFact[];
  /** The section that an offset of the tree stands in; ask in rising order. */
  readonly locator: () => (offset: number) => Placed | undefined;
  readonly lists: {
    readonly targets: readonly Item[];
    readonly deadlines: readonly Item[];
    readonly cadences: readonly Item[];
  };
  readonly toSource: (span: Span) => Span;
}

/** Titles of parts whose leaves are work to be done. */
const BEARS =
  /任务|措施|工程|行动|举措|重点(?:工作|项目|内容|改革|事项)|内容$|具体工作|专项|项目清单|改革(?:事项|举措)|机制建设$/;
/** Titles of parts that bear none whatever else they say: how the work is safeguarded, run and watched. */
const SAFEGUARDS =
  /保障措施|组织保障|^(?:工作|政策|实施|强化|制度|要素|资金|经费|支撑)?保障$|组织领导|组织实施|组织管理|工作要求|有关要求|监督(?:考核|检查)?$|考核(?:评价|监督)?$|督导|督查/;
/** Titles of parts that bear none: what is, and what is wanted. */
const BEARS_NOT =
  /指导思想|基本原则|工作原则|总体要求|基本要求|总体思路|目标|指标|现状|基本情况|背景|形势|意义|附则|总则|适用范围|概念|定义|对象|条件|资格|附件|步骤|阶段|时间安排/;
/** Work and goals in one part: its leaves are looked at themselves. */
const MIXED = /目标任务|任务目标|任务(?:和|与|及)(?:工作)?目标|目标(?:和|与|及)(?:主要|重点|工作)?任务/;
const LONGEST_HEADING = 12; // longer titles are statements, whatever words they hold
/** How a statement of work begins. */
const DOES =
  /^(?:深化|推进|加强|建立|完善|健全|实施|开展|加快|加大|强化|优化|提升|提高|落实|推动|积极|大力|着力|努力|创新|培育|规范|发展|制定|鼓励|引导|改革|不断|探索|全面|构建|扩大|支持|做好|抓好|组织|统筹|拓展|搭建|打造|壮大)/;

/** The tasks of a plan: every leaf of a part that bears tasks, and every row of a task table. */
export function findTasks(input: TaskInput): Task[] {
  assignCovers(input);
  const index = indexOf(input);
  const leaves = input.placed.filter(({ node }) => !node.children.some((child) => child.kind === "section"));
  // What the main text says of a special plan is its summary: the attachment holds the work itself.
  const summaries = new Set(
    input.placed.filter(isAttachment).map((top) => index.forAttachment(top)?.section),
  );
  const tasks = leaves
    .filter((leaf) => !summaries.has(leaf.section.id) && bearsTasks(leaf, index.closed))
    .map((leaf) => fromLeaf(leaf, input, index));
  const rows = tasksInTables(input);
  return [...tasks, ...rows]
    .sort((a, b) => a.span.start - b.span.start)
    .map((task, i) => ({ ...task, id: `k${i + 1}` }));
}

/** What is asked of every leaf, by section id. */
interface Index {
  readonly formOf: ReadonlyMap<string, AssignmentFact["form"]>;
  /** The sections that a label or bracket closes. */
  readonly closed: ReadonlyMap<string, unknown>;
  readonly covering: ReadonlyMap<string, readonly Assignment[]>;
  readonly duties: ReadonlyMap<string, readonly string[]>;
  readonly items: Readonly<
    Record<"targets" | "deadlines" | "cadences", ReadonlyMap<string, readonly string[]>>
  >;
  /** The statement that the main text makes for an attachment, by the attachment's section. */
  readonly forAttachment: (top: Placed) => Assignment | undefined;
}

function indexOf(input: TaskInput): Index {
  const { assignments, said, lists } = input;
  const formOf = new Map(assignments.map(({ id }, i) => [id, said[i]!.form]));
  const covering = groupBy(assignments.flatMap((a) => a.covers.map((section) => [section, a] as const)));
  const locate = input.locator();
  const duties = new Map<string, readonly string[]>();
  for (const fact of input.facts.assignments) {
    const at = fact.form === "duty" ? locate(fact.span.start)?.section.id : undefined;
    if (at && !duties.has(at)) duties.set(at, fact.responsible);
  }
  const bySection = (list: readonly Item[]) =>
    groupBy(list.flatMap(({ section, id }) => (section ? [[section, id] as const] : [])));
  const attachments = new Map<string, Assignment | undefined>();
  return {
    formOf,
    covering,
    duties,
    closed: new Map(
      [...covering].filter(([, list]) =>
        list.some((a) => formOf.get(a.id) === "bracket" || formOf.get(a.id) === "label"),
      ),
    ),
    items: {
      targets: bySection(lists.targets),
      deadlines: bySection(lists.deadlines),
      cadences: bySection(lists.cadences),
    },
    forAttachment: (top) => {
      if (!attachments.has(top.section.id))
        attachments.set(top.section.id, forAttachment(top, input.placed, covering));
      return attachments.get(top.section.id);
    },
  };
}

function groupBy<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/**
 * A leaf that names who answers for it is work; so is one whose nearest telling title above is of work.
 * At the top of a plan without such titles, the leaves that begin like work are.
 */
function bearsTasks(leaf: Placed, assigned: ReadonlyMap<string, unknown>): boolean {
  const { title } = leaf;
  const heading = title.length <= LONGEST_HEADING;
  if (heading && (SAFEGUARDS.test(title) || BEARS_NOT.test(title))) return false;
  if (leaf.node.form === "part" || leaf.node.form === "title") return false;
  if (assigned.has(leaf.section.id)) return true;
  for (let at = leaf.parent; at; at = at.parent) {
    const above = at.title;
    if (above.length > 40) continue;
    if (SAFEGUARDS.test(above)) return false;
    if (MIXED.test(above)) return DOES.test(title);
    if (BEARS.test(above)) return true;
    if (BEARS_NOT.test(above)) return false;
  }
  return leaf.parent === undefined && leaf.node.form !== "article" && DOES.test(title);
}

/**
 * What each statement speaks for: a bracket or label at the end of a leaf for that leaf; a label on its own line for
 * every part since the label before it on the same level.
 */
function assignCovers({ assignments, said, placed }: TaskInput): void {
  const byId = new Map(placed.map((p) => [p.section.id, p]));
  const homes = assignments.map(({ section }) => (section ? byId.get(section) : undefined));
  const speakers = new Map<Placed, Set<Placed>>(); // the children of a part in which a statement stands
  for (const home of homes)
    for (let at = home; at?.parent; at = at.parent)
      speakers.set(at.parent, (speakers.get(at.parent) ?? new Set()).add(at));
  for (const [i, assignment] of assignments.entries()) {
    const home = homes[i];
    if (!home) continue;
    // A label after the last of several siblings that have none of their own speaks for all of them.
    const forAll =
      said[i]!.form === "label" &&
      home.parent !== undefined &&
      isLastOf(home, home.parent) &&
      speakers.get(home.parent)?.size === 1;
    assignment.covers = [forAll ? home.parent!.section.id : home.section.id];
  }
}

function isLastOf(home: Placed, parent: Placed): boolean {
  const sections = parent.node.children.filter((child) => child.kind === "section");
  return sections.length > 1 && sections.at(-1) === home.node;
}

function fromLeaf(leaf: Placed, { toSource, facts }: TaskInput, index: Index): Task {
  const { id } = leaf.section;
  const duty = index.duties.get(id); // 区教委要…: who is told to do it
  const assignment = ownAssignment(id, index) ?? (duty ? undefined : inherited(leaf, index));
  return {
    id: "",
    section: id,
    span: toSource(contentSpan(leaf, facts.reading.text)),
    title: titleOf(leaf, facts),
    lead: [...(assignment?.lead ?? [])],
    support: [...(assignment?.support ?? [])],
    responsible: [...(assignment?.responsible ?? duty ?? [])],
    ...(assignment && { assignedBy: assignment.id }),
    targets: [...(index.items.targets.get(id) ?? [])],
    deadlines: [...(index.items.deadlines.get(id) ?? [])],
    cadences: [...(index.items.cadences.get(id) ?? [])],
  };
}

/** The leaf without the blanks at its end. */
function contentSpan({ node }: Placed, text: string): Span {
  let end = Math.min(node.span.end, text.length);
  while (end > node.head.end && /\s/.test(text[end - 1]!)) end--;
  return { start: node.head.start, end };
}

const STATEMENTS = new Stops("。;\n");

/** The title, or where the title is the beginning of a sentence, that sentence. */
function titleOf({ node }: Placed, { reading }: Facts): string {
  const first = STATEMENTS.split(reading.text, {
    start: node.title.start,
    end: Math.min(node.span.end, node.title.start + 200),
  })[0];
  const words = first ? reading.words(first) : "";
  return words.length > 80 ? reading.words(node.title) : words || reading.words(node.title);
}

/** The statement that stands in the leaf itself; one that closes it goes before one inside a sentence. */
function ownAssignment(id: string, { covering, formOf }: Index): Assignment | undefined {
  const here = covering.get(id) ?? [];
  return (
    here.find((a) => formOf.get(a.id) !== "clause") ??
    here.find((a) => a.lead.length + a.responsible.length > 0)
  );
}

/** The statement of the nearest section above, else the one that the plan makes for the attachment it stands in. */
function inherited(leaf: Placed, index: Index): Assignment | undefined {
  for (let at = leaf.parent; at; at = at.parent) {
    const found = (index.covering.get(at.section.id) ?? []).find((a) => index.formOf.get(a.id) !== "clause");
    if (found) return found;
    if (at.parent === undefined) return isAttachment(at) ? index.forAttachment(at) : undefined;
  }
  return undefined;
}

function isAttachment({ node, parent }: Placed): boolean {
  return parent === undefined && (node.form === "part" || node.form === "title");
}

/** The main text names units for each special plan (“幼有所育”专项); its attachment bears the same name. */
function forAttachment(
  top: Placed,
  placed: readonly Placed[],
  covering: Index["covering"],
): Assignment | undefined {
  const name =
    /“([^”]{2,16})”/.exec(top.title)?.[1] ??
    top.title.replace(/(?:专项|实施|行动|工作)?(?:方案|计划).*$/, "");
  if (name.length < 3) return undefined;
  const named = placed.find((p) => p !== top && p.title.includes(name) && covering.has(p.section.id));
  return named && covering.get(named.section.id)![0];
}
