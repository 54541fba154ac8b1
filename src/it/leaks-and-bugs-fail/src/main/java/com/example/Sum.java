package com.example;

/** With a fault for each check: a blank at the end of a line, a null that is used, a weak cipher and a line for people. */
public final class Sum {

    private Sum() {}

    public static int of(int a, int b) {
        return Math.addExact(a, b); 
    }

    /** Asks a name for its length where there is none. */
    public static int length(String name) {
        if (name == null) {
            System.out.println("no name of length " + name.length());
        }
        return name.length();
    }

    /** A cipher that was broken long ago. */
    public static javax.crypto.Cipher cipher() throws java.security.GeneralSecurityException {
        return javax.crypto.Cipher.getInstance("DES/ECB/PKCS5Padding");
    }
}
