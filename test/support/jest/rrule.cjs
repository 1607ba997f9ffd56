/** rrule marks its CommonJS file as an ES module without a default. Node takes no notice of the mark, swc does. */
module.exports = { __esModule: true, default: require('rrule/dist/es5/rrule.js') };
