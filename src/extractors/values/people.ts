import { isAgency, splitUnits } from "./agency.ts";

/** Who sits in a body and where its office is, as the text says. */
export interface People {
  readonly chair?: string;
  readonly members: string[];
  readonly office?: string;
}

const CHAIR_POST =
  "(?:第一|常务|双)?(?:组\\s*长|主\\s*任(?!委员|科员)|召集人|总指挥|会\\s*长|理事长|书\\s*记)";
const SERVES = "(?:担任|兼任|任|为|召集)";

/** 组长:张三 县长; the post and the person over the rest of the line. */
const POST_LISTED = new RegExp(`(?<!副)${CHAIR_POST}:\\s*([^。;\\n]{2,40})`);
/** 组长由县长担任. */
const POST_FIRST = new RegExp(
  `(?<!副)${CHAIR_POST}(?:由|是|为)\\s*([^,。;\\n]{2,30}?)(?:同志)?(?:${SERVES}|[,。;\\n]|$)`,
);
/** 由县长任组长; 以县长为组长; 县长担任联席会议召集人. */
const PERSON_FIRST = new RegExp(
  `(?:^|[,。;:、]|由|以|请)([^,。;:由以]{2,30}?)(?:同志)?(?:担任|兼任|任|为)[^,。;副]{0,12}(?<!副)${CHAIR_POST}`,
);
/** 联席会议由市发展改革委召集. */
const CALLS = /由([^,。;:]{2,30}?)(?:召集|主持)/;

/** 成员:A、B; 成员由A、B组成. */
const LISTED =
  /(?:成\s*员(?:单位)?|委\s*员)(?:主要)?(?:由|为|包括|有|:)\s*([^。;\n]{2,600}?)(?:组成|担任|兼任|(?=等[^、,。;\n]{0,12}[。;\n,])|[。;\n]|$)/d;
/** A、B为成员. */
const AS_MEMBERS =
  /(?:^|[,。;:由])([^,。;:]{2,600}?)(?:等\d*个?)?(?:有关|相关)?(?:部门|单位)?(?:主要|分管)?(?:负责人|负责同志|领导)?(?:为|任|担任)成员/;
/** 由A、B组成, where nothing says 成员. */
const MADE_OF = /(?:由|以)([^,。;:]{2,120}?)(?:等[^,。;:]{0,8})?(?:共同)?(?:组成|组建|参加|参与|为主)/;
const OFFICE = /办公室(?:设在|设于|设立在|在)\s*([^,。;()、\n]{2,20})/;

/** How many characters after a body's name may still say who made it up. */
const NEAR = 160;

/** Reads chair, members and office in the words before (由…组成的) and after the naming of a body. */
export function peopleIn(modifier: string, words: string): People {
  const all = `${modifier},${words}`;
  const chair = (POST_LISTED.exec(all) ??
    POST_FIRST.exec(all) ??
    PERSON_FIRST.exec(all) ??
    CALLS.exec(all))?.[1]?.trim();
  const office = OFFICE.exec(words)?.[1];
  const members =
    linesOfPeople(words) ??
    membersOf(
      (LISTED.exec(all) ?? AS_MEMBERS.exec(all) ?? MADE_OF.exec(all.slice(0, modifier.length + NEAR)))?.[1] ??
        "",
    );
  return { ...(chair && { chair }), members, ...(office && { office }) };
}

/** 成员:张三 局长, and a line for each of the others. */
function linesOfPeople(words: string): string[] | undefined {
  const first = LISTED.exec(words);
  const from = first?.indices?.[1]?.[0];
  if (from === undefined) return undefined;
  const lines = words.slice(from).split("\n");
  const until = lines.findIndex((line) => !PERSON_LINE.test(line));
  const people = (until < 0 ? lines : lines.slice(0, until)).map((line) => line.trim());
  return people.length > 1 ? people.slice(0, MOST) : undefined;
}

const PERSON_LINE = /^\s*[\u4e00-\u9fff*]{1,4} [^,。;:]{2,40}$/;

const MOST = 80;

function membersOf(list: string): string[] {
  return splitUnits(list)
    .filter((name) => isAgency(name) || name.length <= 16)
    .slice(0, MOST);
}
