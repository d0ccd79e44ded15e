package id.badak.registry.office;

/// A place with the code of the Ministry of Home Affairs.
///
/// @param code `36` a province, `36.04` a kabupaten/kota
public record Region(String code, String name) {
    public boolean isRegency() {
        return code.length() == 5;
    }

    public String province() {
        return code.substring(0, 2);
    }
}
