/** A real browser for tests, driven over the DevTools protocol with the JDK's own WebSocket client. */
package dev.firsttry.browser;
