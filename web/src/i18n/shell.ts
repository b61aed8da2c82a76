const zh = {
  shell: {
    product: '医保支付资格管理', skip: '跳到正文', menu: '导航', language: 'English', day: '日间', night: '夜间', theme: '切换日间/夜间',
    signIn: '选择身份', signOut: '退出', signedInAs: '当前身份', today: '法定日期 {day}', notFound: '没有这个页面', home: '返回首页',
    screens: { home: '首页', public: '公众查询', hall: '公示屏', workbench: '部门工作台', person: '人员档案', rules: '规则对照', operations: '运行', explorer: '接口浏览' },
    about: {
      public: '患者挂号前查询医师能否医保结算', hall: '医院大厅实时公示被暂停、终止人员', workbench: '部门实时接收变更、签收、督办', person: '一医一档：记分、处理、异议、修复与状态推导',
      rules: '三省规则逐条对照与记分计算器', operations: '节点、订阅方、日志与导入', explorer: '按本人权限查看接口并试用',
    },
  },
  look: {
    withheld: '未共享', withheldWhy: '按规定不向{audience}共享', withheldBut: '{audience}仅在以下情形可见：', onlyPurposes: '以“{purposes}”为目的', onlyBodies: '由{bodies}查询', onlyThere: '下列条文适用的地区', listing: '、', sharedWith: '共享对象：{audiences}', basis: '依据：{articles}', refused: '枢纽拒绝了请求', retry: '重试', outOfReach: '不在管辖范围', outOfReachWhy: '这一项只与对该条记录有管辖权的一方共享。', hidden: '另有 {count} 条不在您的职权范围内，不予显示', loaded: '已加载 {count} 条', waiting: '加载中',
    articles: '依据 {articles}', article: '{book} 第{number}条', live: '实时', connecting: '连接中', lost: '连接中断，自 {time} 起未更新，正在重连', ended: '订阅已被终止', none: '无', of: '{shown} / {total}', copied: '已复制',
  },
  signin: {
    title: '请选择身份', lead: '演示环境：每个身份只看到法律允许的内容。', for: '打开“{screen}”需要以下身份之一', use: '以此身份进入', region: '地区', none: '此枢纽没有配置控制台登录，请联系管理员设置 Hub:Console:ClientId。',
    issuer: '使用统一身份认证登录', again: '重新登录', returning: '正在登录…', failed: '登录没有成功', notFit: '您的身份（{audience}）不能使用此页面。', other: '全部身份',
  },
  home: { title: '谁被暂停，处处即知', lead: '一个人一份档案；记分跨机构、跨地区累计；状态由各省规则推导，每一步都有条文；变更即时送达每个有权知道的部门。', live: '现在就问', until: '至 {day}', untold: '无须公示', unknown: '状态待更新', nobody: '没有这个代码', as: '以{who}身份' },
}

/** What surrounds every screen. */
export const shell: { zh: typeof zh, en: typeof zh } = {
  zh,
  en: {
    shell: {
      product: 'Standing of medical staff', skip: 'Skip to content', menu: 'Navigation', language: '中文', day: 'Day', night: 'Night', theme: 'Switch day and night',
      signIn: 'Choose who you are', signOut: 'Sign out', signedInAs: 'Signed in as', today: 'Day of the law {day}', notFound: 'There is no such page', home: 'Home',
      screens: { home: 'Home', public: 'Patients', hall: 'Hall screen', workbench: 'Workbench', person: 'Person file', rules: 'Rules', operations: 'Operations', explorer: 'Explorer' },
      about: {
        public: 'Before booking: will insurance pay for this doctor', hall: 'A hospital shows its suspended and terminated, live', workbench: 'Departments hear of changes, acknowledge and follow up', person: 'Points, measures, objections, repairs and how the status follows',
        rules: 'Three provinces article by article, and a calculator', operations: 'Nodes, consumers, log and imports', explorer: 'The API as you may use it',
      },
    },
    look: {
      withheld: 'Not shared', withheldWhy: 'By law not shared with: {audience}', withheldBut: '{audience} sees it only:', onlyPurposes: 'for {purposes}', onlyBodies: 'as {bodies}', onlyThere: 'where the articles below apply', listing: ', ', sharedWith: 'Shared with: {audiences}', basis: 'By: {articles}', refused: 'The hub refused', retry: 'Try again', outOfReach: 'Out of reach', outOfReachWhy: 'This is shared only with those who have this record within their reach.', hidden: '{count} more not shown, out of your reach', loaded: '{count} loaded', waiting: 'Loading',
      articles: 'By {articles}', article: '{book}, article {number}', live: 'Live', connecting: 'Connecting', lost: 'Cut off; nothing new since {time}, trying again', ended: 'The stream was ended', none: 'None', of: '{shown} / {total}', copied: 'Copied',
    },
    signin: {
      title: 'Who are you?', lead: 'A demonstration: each of these sees what the law gives it.', for: '“{screen}” is for one of these', use: 'Enter as this', region: 'Region', none: 'This hub is not set up for signing in to the console; ask its operator for Hub:Console:ClientId.',
      issuer: 'Sign in with your organisation', again: 'Sign in again', returning: 'Signing in…', failed: 'Signing in did not succeed', notFit: 'As {audience} you cannot use this page.', other: 'Everybody',
    },
    home: { title: 'Suspended once, known everywhere', lead: 'One file a person; points added up across institutions and regions; a standing derived from each province\'s own rule, every step with its article; changes that reach every department entitled to them at once.', live: 'Asked just now', until: 'until {day}', untold: 'Nothing to be shown', unknown: 'Not known for now', nobody: 'Nobody has this code', as: 'As {who}' },
  },
}
