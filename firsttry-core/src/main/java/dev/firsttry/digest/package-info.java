/**
 * SHA-256 of bytes, files, trees and tagged fields: what every key and every proof of content is made of.
 *
 * <p>Layer 0. Imports the JDK only.
 */
package dev.firsttry.digest;
