import { fromBrackets } from "./assignments/brackets.ts";
import { fromClauses } from "./assignments/clauses.ts";
import { addLabelled, fromLabels } from "./assignments/labels.ts";
import type { AssignmentFact } from "./facts.ts";
import type { Reading } from "./reading.ts";

/** A sentence without one of these says nothing of who answers for what. */
const SPEAKS_OF_UNITS =
  /牵头|负责|负[总主全]|配合|协办|会同|联合|协助|参与|承担|责任|职责|分工|主办|由|要(?!求)|应|须|[局委办]\)[。;]?\s*$/;

/** Who leads, supports, is responsible: 责任单位:…; (…牵头,…配合); 由…负责; …会同…. */
export function findAssignments(reading: Reading): AssignmentFact[] {
  const facts: AssignmentFact[] = [];
  for (const sentence of reading.sentences) {
    const words = reading.text.slice(sentence.start, sentence.end);
    if (!SPEAKS_OF_UNITS.test(words)) continue;
    const labelled = fromLabels(reading, sentence);
    if (labelled.length > 0) {
      addLabelled(facts, labelled[0]!);
      continue;
    }
    const brackets = fromBrackets(reading, sentence);
    facts.push(...brackets);
    facts.push(...fromClauses(reading, sentence, brackets));
  }
  return facts;
}
