import type { TaskUnitView } from "../../workspace/tasks/views.ts";
import { roleWords } from "../../workspace/tasks/words.zh.ts";
import { answeringNames, namesByRole, namesInShort } from "./unit-names.ts";

interface Props {
  readonly units: readonly TaskUnitView[];
  /** How many names before the others are counted. */
  readonly most?: number;
}

/** The units that answer for a task; all of them in the title. */
export function UnitNames({ units, most = 2 }: Props) {
  if (units.length === 0) return <span className="quiet">未定单位</span>;
  return <span title={namesByRole(units, roleWords)}>{namesInShort(answeringNames(units), most)}</span>;
}
