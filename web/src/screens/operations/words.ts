import { words } from '@/i18n'

words({
  operations: {
    asOf: '{time} 的情况，每 {seconds} 秒更新', thisNode: '当前节点', ready: '就绪', notReady: '未就绪', unreachable: '连接不上', ok: '正常', notOk: '异常',
    check: { database: '数据库', law: '规则文本', log: '日志读取（落后条数）', signing: '留痕签名（秒前）', index: '内存索引' },
    log: '变更日志', logEmpty: '日志中还没有变更。', slowest: '最慢的订阅方已签收至 {place}',
    nodes: '节点', noNodes: '一周内没有节点报到。', nodeState: { RUNNING: '运行中', AWAY: '失联', ENDED: '已停止' }, sockets: '连接', subscriptions: '订阅', behind: '落后', index: '内存索引人数', indexPart: '（载入中）',
    duty: { calendar: '到期推算', audit: '留痕核验', retention: '日志保存', webhooks: '推送' }, started: '{ago}启动', endedAgo: '{ago}停止', seen: '{ago}报到',
    sources: '数据源', noSources: '还没有数据源。', fresh: '及时', silent: '中断', never: '从未报送',
    consumers: '持久订阅方', noConsumers: '还没有登记持久订阅方。', consumer: '名称', audience: '身份', state: '状态', lag: '落后（日志条数）', waitingSince: '最早待签收', lastSeen: '最近活动', person: '个人', connected: '在线', away: '离线', unknown: '不详',
    sentUnacknowledged: '已送达未签收', unsent: '尚未送达', dropped: '已移除 {count}', webhook: { UNVERIFIED: '待验证', ACTIVE: '推送中', FAILING: '推送失败', PAUSED: '已暂停', STOPPED: '已停止' },
    imports: '文件导入', noImports: '一周内没有文件导入。', importState: { RUNNING: '导入中', DONE: '完成', FAILED: '失败', LOST: '中断' }, rows: '{rows} 行：新增 {accepted}，已有 {unchanged}', rejected: '退回 {count}',
  },
}, {
  operations: {
    asOf: 'As of {time}, anew every {seconds} seconds', thisNode: 'This node', ready: 'Ready', notReady: 'Not ready', unreachable: 'Cannot be reached', ok: 'Well', notOk: 'Not well',
    check: { database: 'Database', law: 'Text of the law', log: 'Reading the log (places behind)', signing: 'Signing of records (seconds ago)', index: 'Index in memory' },
    log: 'Event log', logEmpty: 'There is nothing in the log yet.', slowest: 'The slowest consumer has acknowledged up to {place}',
    nodes: 'Nodes', noNodes: 'No node was heard of within a week.', nodeState: { RUNNING: 'Running', AWAY: 'Away', ENDED: 'Ended' }, sockets: 'Sockets', subscriptions: 'Subscriptions', behind: 'Behind', index: 'Persons in memory', indexPart: '(loading)',
    duty: { calendar: 'Calendar', audit: 'Audit', retention: 'Retention', webhooks: 'Webhooks' }, started: 'started {ago}', endedAgo: 'ended {ago}', seen: 'heard of {ago}',
    sources: 'Sources', noSources: 'There are no sources yet.', fresh: 'Fresh', silent: 'Silent', never: 'never heard',
    consumers: 'Durable consumers', noConsumers: 'No durable consumer is registered yet.', consumer: 'Name', audience: 'As whom', state: 'State', lag: 'Lag (places of the log)', waitingSince: 'Waiting since', lastSeen: 'Last seen', person: 'A person', connected: 'Connected', away: 'Away', unknown: 'Not known',
    sentUnacknowledged: 'sent, not acknowledged', unsent: 'not sent yet', dropped: '{count} removed', webhook: { UNVERIFIED: 'Unverified', ACTIVE: 'Posting', FAILING: 'Failing', PAUSED: 'Paused', STOPPED: 'Stopped' },
    imports: 'Imports of files', noImports: 'No file was taken in within a week.', importState: { RUNNING: 'Running', DONE: 'Done', FAILED: 'Failed', LOST: 'Lost' }, rows: '{rows} rows: {accepted} new, {unchanged} already there', rejected: '{count} rejected',
  },
})
