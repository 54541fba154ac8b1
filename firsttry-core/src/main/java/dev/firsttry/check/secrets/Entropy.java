package dev.firsttry.check.secrets;

/** How random a text looks. */
final class Entropy {

    private Entropy() {}

    /** Shannon entropy in bits per character; 0 for the empty text. Characters above 255 count as one. */
    static double of(String text) {
        int[] counts = new int[256];
        for (int i = 0; i < text.length(); i++) {
            counts[Math.min(text.charAt(i), 255)]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
