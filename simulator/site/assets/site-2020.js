/* global document, window */
(function () {
  'use strict';

  /* Groups of 應用系統: a click shows or hides the list below. */
  document.querySelectorAll('a[data-group]').forEach(function (link) {
    link.onclick = function () {
      var list = document.getElementById(link.dataset.group);
      list.hidden = !list.hidden;
      link.firstChild.textContent = list.hidden ? '▶ ' : '▼ ';
      return false;
    };
  });

  /* Applications open in a window of their own. */
  document.querySelectorAll('a[data-application]').forEach(function (link) {
    link.onclick = function () {
      window.open(
        link.href,
        'app_' + link.dataset.application,
        'width=1024, height=768, resizable=yes, scrollbars=yes',
      );
      return false;
    };
  });

  /* 線上檢視訊息 stands before everything else, and cannot be sent away by Esc. */
  var consent = document.querySelector('dialog');
  if (consent) {
    consent.addEventListener('cancel', function (event) {
      event.preventDefault();
    });
    consent.showModal();
  }
})();
