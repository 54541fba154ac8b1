/** What checks ask of Maven while they run: class paths, compiler settings, goals of tools, and which of them ran already. */
package dev.firsttry.maven.tools;
