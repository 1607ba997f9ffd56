/** @xapi/xapi marks its CommonJS file as an ES module. Node takes no notice of the mark, swc does. */
module.exports = { __esModule: true, default: require('../../../node_modules/@xapi/xapi/dist/XAPI.cjs.js') };
