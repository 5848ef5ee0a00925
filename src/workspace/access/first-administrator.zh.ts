export const firstAdministratorName = "系统管理员";
