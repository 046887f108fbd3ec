// Stands in for packages that the bundle never calls; see build.mjs.
module.exports = {};
