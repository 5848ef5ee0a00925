import type { UnitLevel } from "../events.ts";

/** Words that end like a place and are none, as a whole. */
const commonWord =
  /^(?:城市|都市|超市|门市|上市|地区|城区|郊区|山区|矿区|林区|县区|市区|区县|新区|乡镇|村镇|街镇|集镇|城镇|农村|乡村|城乡|街乡|(?:全|我|本|各|外)[省市县区旗镇乡村])$/;
/** What no name of a place holds: joining words, and bodies whose place comes later (公安局綦江区分局). */
const noPlace = /^[各全该每我本]|[和与及的]|局|委员|医院|公司|学校|中心|(?<=..)(?:城乡|农村|乡村)$/u;
/** Parts of a place that have offices of their own and are no level of government. */
const zone =
  /(?:园区|小区|景区|校区|库区|片区|辖区|军区|战区|分区|灾区|牧区|开发区|高新区|经开区|度假区|保税区|示范区|试验区|实验区|合作区|功能区|自贸区|工业区|集聚区|产业区|保护区|管理区|行政村|自然村|社区)$/;
/** Places whose first character reads like a level: 镇江市 is not 江市 of a 镇. */
const beginsLikeALevel =
  /^(?:镇江市|镇海区|镇远县|镇平县|镇安县|镇坪县|镇雄县|镇康县|镇巴县|镇原县|镇赉县|镇宁|镇沅|乡宁县|乡城县|市中区|市南区|市北区|旗县)/;

const written =
  /^([\u4e00-\u9fff]{1,9}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|县|区|旗|镇|乡|街道|村))(?!街道|镇|乡(?!村)|区(?!域|划)|县(?!域|级)|市(?!场|政)|旗)/u;

const relative =
  /^(自治区|省|市(?!场|容|民(?!政|宗|族)|区|政(?:工程|园林|设施|管理|公用|局|处|所|建设|中心|公司))|县(?!域)|区(?!域|块|间|位|划|县)|自治州|州|盟|旗|镇|乡(?!村)|街道|村(?!镇)|社区)级?/u;

/** The place that a text begins with, by its own words: 青溪县 of 青溪县财政局. */
export function writtenPlace(text: string): string | undefined {
  if (relative.test(text) && !beginsLikeALevel.test(text)) return undefined;
  const place = written.exec(text)?.[1];
  if (place === undefined || noPlace.test(place) || commonWord.test(place) || zone.test(place))
    return undefined;
  if (/[村]$/.test(place) && !/^(?:$|村?[居民]*委|党)/.test(text.slice(place.length))) return undefined;
  return place;
}

/** The level that a text begins with instead of a place: 区 of 区教委. */
export function writtenLevel(text: string): { readonly level: string; readonly length: number } | undefined {
  if (beginsLikeALevel.test(text)) return undefined;
  const found = relative.exec(text);
  return found ? { level: found[1]!, length: found[0].length } : undefined;
}

/** Whether a place is what a level letter means in a plan of it: 綦江区 is a 区, 广西壮族自治区 is none. */
export function isOfLevel(place: string, level: string): boolean {
  if (level === "区" && /(?:自治区|特别行政区)$/.test(place)) return false;
  if (level === "自治州") return place.endsWith("州");
  return place.endsWith(level);
}

/** How high a level letter stands: 1 is highest. */
export function rankOf(placeOrLevel: string): number {
  if (/(?:省|自治区|特别行政区)$/.test(placeOrLevel)) return 1;
  if (/(?:街道|镇|乡)$/.test(placeOrLevel)) return 4;
  if (/(?:村|社区)$/.test(placeOrLevel)) return 5;
  return /(?:市|州|盟|地区)$/.test(placeOrLevel) ? 2 : 3;
}

const provinceCities = /^(?:北京|上海|天津|重庆)市$/;

/** The level of a region by its name and the one above it: 兴宁市 in 梅州市 is of a county's level. */
export function levelOf(place: string, above?: string): UnitLevel | undefined {
  if (provinceCities.test(place) || /(?:省|自治区|特别行政区)$/.test(place)) return "province";
  if (/(?:街道|镇|乡)$/.test(place)) return "town";
  if (/(?:村|社区)$/.test(place)) return "village";
  if (/(?:县|旗|区)$/.test(place)) return "county";
  if (/[市州盟]$/.test(place)) {
    if (above === undefined) return undefined;
    return rankOf(above) === 1 ? "city" : "county";
  }
  return undefined;
}

/** A county's or city's name without its last character, as branches write it: 吴中 of 吴中公安分局. */
export function stemOf(place: string): string | undefined {
  const stem = place.replace(/(?:自治[州县旗]|[省市县区旗州])$/u, "");
  return stem.length >= 2 && stem !== place && rankOf(place) < 4 ? stem : undefined;
}

/** A chain of places, the highest first. */
export type Chain = readonly string[];

/** Whether two chains mean one place: same end, and nothing between that contradicts. */
export function agree(a: Chain, b: Chain): boolean {
  if (a.length === 0 || b.length === 0 || a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const name of long) if (name === short[at]) at++;
  return at === short.length;
}
