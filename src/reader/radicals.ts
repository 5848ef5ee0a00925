/**
 * Signs of the CJK Radicals Supplement and the ideographs that they look like, from Unicode's
 * EquivalentUnifiedIdeograph.txt: PDF programs write one for the other, so that 民 becomes ⺠.
 */
const radicals =
  "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
const ideographs =
  "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

const byRadical = new Map([...radicals].map((radical, i) => [radical, [...ideographs][i]!]));

/** Unicode decomposes this Kangxi radical to the traditional 戶; simplified fonts draw 户 for it. */
byRadical.set("\u2f3e", "户");

/** Radicals, Kangxi radicals, compatibility ideographs, and angle brackets of mathematics for 〈 and 〉. */
const lookalikes = /[\u2329\u232a\u2e80-\u2fdf\uf900-\ufaff]/g;

/** Puts ideographs in the place of signs that only look like them; the length stays the same. */
export function withoutRadicals(text: string): string {
  return text.replace(lookalikes, (sign) => byRadical.get(sign) ?? sign.normalize("NFKC"));
}
