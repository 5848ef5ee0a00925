import type { StepId } from "../life.ts";
import type { Decide } from "../step.ts";
import { askClose, reopen, returnTask, verify } from "./close.ts";
import { dispatch, recall } from "./dispatch.ts";
import { approveExtension, askExtension, rejectExtension } from "./extend.ts";
import { abort, resume, suspend } from "./pause.ts";
import { report } from "./report.ts";
import { refuseDispatch, sign } from "./sign.ts";
import { split } from "./split.ts";
import { remind, supervise, unsupervise } from "./supervise.ts";
import { transfer } from "./transfer.ts";

/** What each step of life.ts does. */
export const steps: { readonly [S in StepId]: Decide<S> } = {
  dispatch,
  recall,
  sign,
  refuse: refuseDispatch,
  report,
  "ask-close": askClose,
  verify,
  return: returnTask,
  reopen,
  "ask-extension": askExtension,
  "approve-extension": approveExtension,
  "reject-extension": rejectExtension,
  suspend,
  resume,
  abort,
  split,
  transfer,
  supervise,
  unsupervise,
  remind,
};
