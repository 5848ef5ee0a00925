/** Why a change of people is refused, and what to do. */
export const peopleProblems = {
  nameEmpty: () => "请填写姓名。",
  loginForm: (login: string) =>
    `登录名“${login}”不能用。请用2到50个字母、数字或汉字，中间可有点、横线、下划线或@。`,
  loginTaken: (login: string) => `登录名“${login}”已有人使用，请换一个。`,
  grantsEmpty: () => "请至少选择一个角色。",
  grantTwice: (role: string) => `同一单位的“${role}”重复了，请去掉一个。`,
  needsUnit: (role: string) => `“${role}”要指定单位，请选择单位。`,
  needsNoUnit: (role: string) => `“${role}”面向全部单位，不需要指定单位。`,
  unitUnknown: () => "没有这个单位，或它已撤销。请重新选择单位。",
  lastAdministrator: () => "这是最后一位系统管理员，不能停用或取消其角色。请先指定另一位系统管理员。",
} as const;
