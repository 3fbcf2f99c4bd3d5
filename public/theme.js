// Runs before the first paint: a theme or a language set later would flash.
(function () {
  var root = document.documentElement;
  root.dataset.scripts = ""; // without it style/base.css says what to do
  // boot.js is a module: a browser too old for it, or a failed download, leaves it silent.
  addEventListener("load", function () {
    if (!("skahaPortalBoot" in window)) delete root.dataset.scripts;
  });
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
