// Runs before the first paint: a theme or a language set later would flash.
(function () {
  var root = document.documentElement;
  root.dataset.scripts = ""; // without it style/base.css shows what to do
  function stored(key) {
    try {
      return localStorage.getItem("portal.v1." + key);
    } catch (refused) {
      return null; // storage switched off: the system's theme and language serve
    }
  }
  var theme = stored("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  var language = stored("language") || navigator.language || "en";
  root.lang = /^fr\b/i.test(language) ? "fr" : "en";
})();
