/**
 * The facade: a request record in, an outcome record out. Wires the rooms below together; holds no logic of its own.
 *
 * <p>Layer: top. May import every room.
 */
package dev.firsttry;
