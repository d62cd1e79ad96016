
(function () {
  "use strict";
  function byId(name) { return document.getElementById("report--" + name); }
  function all(selector, root) { return Array.from((root || document).querySelectorAll(selector)); }

  var toolbar = byId("toolbar");
  var search = byId("search");
  var status = byId("status");
  var unfold = byId("unfold");
  var buttons = all("button[data-verdict]", toolbar);
  var claims = all("article.claim").map(function (element) {
    return { element: element, verdict: element.dataset.verdict, text: element.textContent.toLowerCase() };
  });
  var groups = all("section.ledger-section");

  function pressed() {
    return buttons.filter(function (b) { return b.getAttribute("aria-pressed") === "true"; })
      .map(function (b) { return b.dataset.verdict; });
  }

  function update() {
    var verdicts = pressed();
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    claims.forEach(function (claim) {
      var wanted = verdicts.length === 0 || verdicts.includes(claim.verdict);
      var found = words.every(function (word) { return claim.text.includes(word); });
      claim.element.hidden = wanted ? !found : true;
      shown += claim.element.hidden ? 0 : 1;
    });
    groups.forEach(function (group) {
      group.hidden = all("article.claim", group).every(function (element) { return element.hidden; });
    });
    status.textContent = shown === claims.length ? "All " + shown + " claims are shown."
      : shown === 0 ? "No claim matches."
      : shown + " of " + claims.length + " claims are shown.";
  }

  function clear() {
    search.value = "";
    buttons.forEach(function (b) { b.setAttribute("aria-pressed", "false"); });
    update();
  }

  function fold(open) {
    all(".claim details").forEach(function (d) { d.open = open; });
    unfold.textContent = open ? "Close all details" : "Open all details";
    unfold.dataset.open = String(open);
  }

  /* A link to a claim that the filter hides shows everything again. */
  function followLink() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    if (target.hidden) { clear(); }
    var folded = target.closest("details");
    if (folded) { folded.open = true; }
    target.scrollIntoView();
  }

  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") === "true" ? "false" : "true");
      update();
    });
  });
  search.addEventListener("input", update);
  toolbar.addEventListener("submit", function (event) { event.preventDefault(); });
  unfold.addEventListener("click", function () { fold(unfold.dataset.open !== "true"); });
  document.addEventListener("keydown", function (event) {
    var typing = document.activeElement === search;
    if (event.key === "/" ? !typing : false) { event.preventDefault(); search.focus(); }
    if (event.key === "Escape" ? typing : false) { clear(); }
  });
  window.addEventListener("hashchange", followLink);

  document.body.classList.add("has-toolbar");
  toolbar.hidden = false;
  update();
  followLink();
})();
