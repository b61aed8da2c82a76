/** What the hub's codes mean to whoever is at the screen; the hub's own words stand beneath. */
const codes: Record<string, readonly [zh: string, en: string]> = {
  UNREACHABLE: ['网络中断或服务未启动，恢复后可重试。', 'The network is down or the service is not running. Try again once it is back.'],
  INTERNAL: ['枢纽内部错误。', 'Something failed within the hub.'],
  UNAVAILABLE: ['数据库暂时不可用，请稍后再试。', 'The database is away for the moment; try again.'],
  AUDIT_UNAVAILABLE: ['查询留痕暂时不可用，因此不能答复。', 'It cannot be put on record who was told, so nothing is told for the moment.'],
  DEADLINE_EXCEEDED: ['查询用时过长，已停止。请缩小范围。', 'It took too long and was stopped. Ask for less.'],
  RATE_LIMITED: ['请求过于频繁，请稍候再试。', 'Too many requests; wait a moment.'],
  BUDGET_SPENT: ['查询额度暂时用完，请稍候再试。', 'The allowance is spent for the moment; wait a little.'],
  COST_TOO_HIGH: ['一次查询的内容过多。', 'Too much was asked for at once.'],
  TOO_MANY_SOCKETS: ['连接数已达上限。', 'Too many connections are open.'],
  TOO_MANY_SUBSCRIPTIONS: ['订阅数已达上限。', 'Too many subscriptions are open.'],
  NOT_SHARED: ['按规定不向您共享。', 'The law does not share this with you.'],
  OUT_OF_REACH: ['不在您的职权范围内。', 'This is out of your reach.'],
  PURPOSE_NOT_ALLOWED: ['您的身份不能以此目的查询。', 'You may not ask for this purpose.'],
  BODY_NOT_COMPETENT: ['您的机构无权办理此事项。', 'Your body is not competent for this.'],
  UNAUTHENTICATED: ['请先登录。', 'Sign in first.'],
  TOKEN_EXPIRED: ['登录已过期，请重新登录。', 'Your session is over; sign in again.'],
  TOKEN_INVALID: ['登录凭证无效，请重新登录。', 'Your token is not valid; sign in again.'],
  NOT_GRANTED: ['枢纽没有给您授权，请联系管理员。', 'The hub has granted you nothing; ask its operator.'],
  GRANT_REVOKED: ['您的授权已被撤销。', 'What you were granted was revoked.'],
  GRANT_EXPIRED: ['您的授权已到期。', 'What you were granted has ended.'],
  CALLER_CHANGED: ['身份已变更，请重新打开此页。', 'You are somebody else now; open the page again.'],
  NOT_FRESH: ['该地区数据源长时间没有报送，不显示可能过期的状态。', 'The source of this region has been silent for long; what might be out of date is not shown.'],
  SMALL_GROUPS: ['人数过少的分组不予显示。', 'Groups of too few persons are not shown.'],
  BAD_USER_INPUT: ['填写的内容有误。', 'Something that was entered is wrong.'],
  UNKNOWN_PERSON: ['没有这个人员代码。', 'There is nobody with this code.'],
  UNKNOWN_INSTITUTION: ['没有这个医药机构代码。', 'There is no institution with this code.'],
  RULEBOOK_EXPIRED: ['该日没有有效的规则。', 'No rule is in force on that day.'],
  CONSUMER_TAKEN_OVER: ['已在另一个窗口接收。', 'Another window hears now.'],
  CONSUMER_TAKEN: ['这一名称已被其他订阅占用。', 'Another stream has this name.'],
  UNKNOWN_CONSUMER: ['枢纽没有这个订阅，请刷新页面。', 'The hub does not know this stream; reload the page.'],
  TOO_MANY_CONSUMERS: ['接收方数量已达上限。', 'There are too many consumers.'],
  EVENTS_DROPPED: ['部分变更超过保存期限，已被移除。', 'Some changes were removed after their time.'],
  CURSOR_EXPIRED: ['此前的变更已超过保存期限。', 'What came before is no longer kept.'],
  CURSOR_AHEAD: ['这一位置超过了已送达的变更，请刷新页面。', 'That is further than what was sent; reload the page.'],
  PREFLIGHT_REQUIRED: ['请求方式有误。', 'The request was not of the right kind.'],
}

const inLanguage = (at: 0 | 1): Record<string, string> => Object.fromEntries(Object.entries(codes).map(([code, words]) => [code, words[at]]))

/** `t('look.codes.NOT_FRESH')` */
export const codeWords = { zh: inLanguage(0), en: inLanguage(1) }
