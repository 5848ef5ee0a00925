import { isAgency, splitUnits } from "./agency.ts";

/** Who sits in a body, as the text says. */
export interface People {
  readonly chair?: string;
  readonly members: string[];
}

const CHAIR_POST =
  "(?<!副|第一)(?:双)?(?:组\\s*长|主\\s*任(?!委员|科员)|召集人|总指挥|会\\s*长|理事长|书\\s*记)";
const SERVES = "(?:担任|兼任|(?<!主)任|为|召集)";

/** 组长:张三 县长. The person takes the rest of the line. */
const POST_LISTED = new RegExp(`${CHAIR_POST}:\\s*([^。;\\n]{2,40})`);
/** 组长由县长担任. */
const POST_FIRST = new RegExp(
  `${CHAIR_POST},?(?:一般)?(?:由|是|为)(?!副)\\s*([^,。;\\n]{2,40}?)(?:${SERVES}|[,。;\\n]|$)`,
);
/** 由县长任组长; 以县长为组长; 县长担任联席会议召集人. */
const PERSON_FIRST = new RegExp(
  `(?:^|[,。;:、]|由|以|请)([^,。;:由以]{2,40}?)(?:担任|兼任|(?<!主)任|为)[^,。;副]{0,12}${CHAIR_POST}`,
);
/** 联席会议由市发展改革委召集. */
const CALLS = /由([^,。;:]{2,30}?)(?:召集|主持)/;

/** 成员:A、B; 成员由A、B组成. */
const LISTED =
  /(?:成\s*员(?:单位)?(?:主要)?(?:由|为|包括|有|:)|(?<!政协)委\s*员(?:由|:))\s*([^。;\n]{2,600}?)(?:组成|担任|兼任|,办公室|[。;\n]|$)/d;
/** A、B为成员. */
const AS_MEMBERS = /(?:^|[,。;:由])([^,。;:]{2,600}?)(?:为|任|担任)成员/;
/** 由A、B组成, where nothing says 成员. */
const MADE_OF = /由([^,。;:]{2,160}?)(?:共同)?(?:组成|组建|参加|参与)/;

/** How many characters after a body's name 由…组成 may still be said of it. */
const NEAR = 120;

/** Reads chair and members in what stands before (由…组成的) and after the name of a body. */
export function peopleIn(before: string, after: string): People {
  const words = `${before},${after}`;
  const chair = (POST_LISTED.exec(words) ??
    POST_FIRST.exec(words) ??
    PERSON_FIRST.exec(words) ??
    CALLS.exec(words))?.[1];
  const near = words.slice(0, before.length + NEAR);
  const list = (LISTED.exec(words) ?? AS_MEMBERS.exec(words) ?? MADE_OF.exec(near))?.[1];
  return {
    ...(chair && { chair: chair.replace(/(?<!负责)同志$/, "").trim() }),
    members: linesOfPeople(after) ?? (list ? membersOf(list) : []),
  };
}

/** 办公室设在市民政局; 办公室(市民政局). */
const SEAT = /办公室(?:(?:设在|设于|设立在|在)\s*([^,。;()、\n]{2,20})|\(([^()]{2,20})\))/;

/** Where the office of a body sits. */
export function seatIn(words: string): string | undefined {
  const found = SEAT.exec(words);
  return found?.[1] ?? (found?.[2] && isAgency(found[2]) ? found[2] : undefined);
}

const PERSON_LINE = /^\s*[\u4e00-\u9fff*]{1,4} [^,。;:]{2,40}$/;
/** More names than any list of members has. */
const MOST = 80;

/** 成员:张三 局长, and a line for each of the others. */
function linesOfPeople(words: string): string[] | undefined {
  const from = LISTED.exec(words)?.indices?.[1]?.[0];
  if (from === undefined) return undefined;
  const lines = words.slice(from).split("\n");
  const until = lines.findIndex((line) => !PERSON_LINE.test(line));
  const people = (until < 0 ? lines : lines.slice(0, until)).map((line) => line.trim());
  return people.length > 1 ? people.slice(0, MOST) : undefined;
}

const ROLE_OF_ALL = /(?:有关|相关)?(?:部门|单位)?(?:主要|分管|有关|相关)?(?:负责人|负责同志|领导|人员)?$/;
/** 公安等部门负责人. */
const AND_OTHERS = /等[^等]{0,12}$/;
const COUNT = /^[\d一二三四五六七八九十]+[人名]/;

function membersOf(list: string): string[] {
  return splitUnits(list.includes("、") ? list.replace(ROLE_OF_ALL, "") : list)
    .map((name) => name.replace(AND_OTHERS, ""))
    .filter((name) => (isAgency(name) || name.length <= 16) && !COUNT.test(name))
    .slice(0, MOST);
}
