module.exports = ({ changes }) => changes.filter((change) => !change.type.startsWith('DIRECTIVE_USAGE_'));
