import { dayWords } from "../../calendar/day.zh.ts";
import type { MessageData } from "./words.zh.ts";

const monthOf = ({ fund, year, month }: MessageData) => `${fund ?? ""}${year ?? ""}年${month ?? ""}月`;
const dayOf = ({ day }: MessageData) => (typeof day === "string" ? dayWords(day) : "");
const until = (data: MessageData) => (data.day ? `${dayOf(data)}前` : "");

/** How a month of hospital settlement goes on, and what its people do next. */
export const saysOfMonths: Readonly<Record<string, (data: MessageData) => string>> = {
  "insurance-month-opened": (data) => `${monthOf(data)}可以上传病例，请于${until(data)}上传`,
  "insurance-month-missed": (data) =>
    `${monthOf(data)}的上传期已过，没有收到本院的病例；补传的病例年终清算时结算`,
  "insurance-month-grouping": (data) =>
    `${monthOf(data)}上传已截止，初审结果已算出${data.missing ? `，有${data.missing}家医院没有上传` : ""}`,
  "insurance-month-feedback": (data) => `${monthOf(data)}初审结果已出，有异议请于${until(data)}提出`,
  "insurance-month-final": (data) =>
    `${monthOf(data)}反馈期已截止${data.open ? `，还有${data.open}项异议没有答复，请于${until(data)}答复` : ""}`,
  "insurance-month-payment": (data) => `${monthOf(data)}终审结果已算出，将于${dayOf(data)}公布点值和预拨`,
  "insurance-month-final-result": (data) => `${monthOf(data)}终审结果已出，请查看`,
  "insurance-month-published": (data) => `${monthOf(data)}点值和预拨已公布`,
  "insurance-cleared": (data) => `${data.fund ?? ""}${data.year ?? ""}年度清算已生效，请查看`,
  "insurance-month-reminder-upload": (data) => `${monthOf(data)}病例还没有上传，请于${until(data)}上传`,
  "insurance-month-reminder-grouping": (data) => `${monthOf(data)}初审结果将于${dayOf(data)}发给医院，请核对`,
  "insurance-month-reminder-feedback": (data) => `${monthOf(data)}异议将于${dayOf(data)}截止，请核对初审结果`,
  "insurance-month-reminder-final": (data) =>
    data.open
      ? `${monthOf(data)}还有${data.open}项异议没有答复，请于${until(data)}答复`
      : `${monthOf(data)}终审结果将于${dayOf(data)}算出，请核对`,
  "insurance-month-reminder-payment": (data) => `${monthOf(data)}点值和预拨将于${dayOf(data)}公布，请核对`,
};
