/** Whether two names mean the same fund: 职工, 职工医保, 城镇职工基本医疗保险. An empty one is the other. */
export function sameFund(a: string, b: string): boolean {
  return a === b || a === "" || shortName(a) === shortName(b);
}

function shortName(fund: string): string {
  return fund.replace(/基本|医疗保险|医保|保险|城镇|城乡/g, "");
}
