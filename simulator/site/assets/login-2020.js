/* global document, window, alert */
(function () {
  'use strict';
  var form = document.getElementById('certificateForm');
  var logIn = window.prepareCertificateLogin(form, function (message) {
    alert(message);
  });
  form.onsubmit = function () {
    logIn();
    return false;
  };
})();
