package id.badak;

public final class Badak {
    private Badak() {}

    public static void main(String[] args) {
        System.out.println("Badak");
    }
}
