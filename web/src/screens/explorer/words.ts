import { words } from '@/i18n'

words({
  explorer: {
    title: '接口浏览', back: '返回控制台', identity: '身份', public: '公众（不用令牌）', copy: '复制令牌', expires: '令牌有效至 {time}，只存在本页内存中', examples: '示例操作', noExamples: '只有演示枢纽提供示例操作。', yours: '{audience}的示例', anyone: '任何人', others: '其他身份的示例（点击即换身份）',
    loading: '正在载入编辑器…', broken: '编辑器没有载入：{why}', away: '连接不上枢纽。恢复后可重试。', status: '枢纽答复 {status}，不是 GraphQL 答复。', none: '此枢纽没有配置控制台登录，只能以公众身份浏览。', editor: 'GraphQL 编辑器', operation: '操作', variables: '变量', result: '结果',
    welcome: '# 点左侧的示例，或在此书写操作；Ctrl+Enter 执行，Ctrl+空格补全。\n# 左上角的文档只有您有权看到的部分。\n',
  },
}, {
  explorer: {
    title: 'Explorer', back: 'Back to the console', identity: 'Identity', public: 'The public (no token)', copy: 'Copy token', expires: 'Token good until {time}, in this page\'s memory only', examples: 'Examples', noExamples: 'Only a demo hub has examples.', yours: 'Examples of: {audience}', anyone: 'Anybody', others: 'Examples of others (a click makes you one of them)',
    loading: 'Loading the editor…', broken: 'The editor did not load: {why}', away: 'The hub cannot be reached. Try again once it is back.', status: 'The hub answered {status}, which is no GraphQL answer.', none: 'This hub is not set up for signing in to the console; you look as the public.', editor: 'GraphQL editor', operation: 'Operation', variables: 'Variables', result: 'Result',
    welcome: '# Click an example on the left, or write here. Ctrl+Enter runs, Ctrl+Space completes.\n# The documentation at the top left is what you may see, and nothing else.\n',
  },
})
