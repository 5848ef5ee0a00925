export { dateAt as dayOf } from "../calendar/iso-date.ts";
