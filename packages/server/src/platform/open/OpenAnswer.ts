/** What the open interface says where it has nothing to give; always with HTTP status 200. */
export interface OpenError {
  errcode: number
  errmsg: string
}

const error = (errcode: number, errmsg: string): OpenError => ({ errcode, errmsg })

/** The platform's codes and texts. */
export const openErrors = {
  systemError: error(-1, 'system error'),
  invalidCredential: error(40001, 'invalid credential, access_token is invalid or not latest'),
  invalidGrantType: error(40002, 'invalid grant_type'),
  invalidOpenId: error(40003, 'invalid openid'),
  invalidAppId: error(40013, 'invalid appid'),
  invalidMediaId: error(40007, 'invalid media_id'),
  invalidCode: error(40029, 'invalid code'),
  invalidTemplate: error(40037, 'invalid template_id'),
  invalidArgs: error(40097, 'invalid args'),
  invalidAppSecret: error(40125, 'invalid appsecret'),
  codeUsed: error(40163, 'code been used'),
  codeBlocked: error(40226, 'code blocked'),
  accessTokenMissing: error(41001, 'access_token missing'),
  appIdMissing: error(41002, 'appid missing'),
  appSecretMissing: error(41004, 'appsecret missing'),
  mediaIdMissing: error(41006, 'media_id missing'),
  codeMissing: error(41008, 'missing code'),
  invalidPage: error(41030, 'invalid page'),
  wantsGet: error(43001, 'require GET method'),
  refusedByUser: error(43101, 'user refuse to accept the msg'),
  tooOften: error(45011, 'api minute-quota reach limit  mustslower  retry next minute'),
  invalidFormat: error(47001, 'data format error'),
  invalidArgument: error(47003, 'argument invalid!'),
  invalidSignature: error(87009, 'invalid signature'),
} as const satisfies Record<string, OpenError>
