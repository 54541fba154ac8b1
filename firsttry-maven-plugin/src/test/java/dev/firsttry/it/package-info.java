/** What the scripts of the invoker projects in {@code src/it} use. No unit tests here. */
package dev.firsttry.it;
