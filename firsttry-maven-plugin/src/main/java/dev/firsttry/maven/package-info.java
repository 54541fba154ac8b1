/**
 * Thin goals around FirstTry Core and the adapters that know Maven: settings, session, modules, requests to do less.
 */
package dev.firsttry.maven;
