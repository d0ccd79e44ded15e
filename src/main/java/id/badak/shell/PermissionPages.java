package id.badak.shell;

import id.badak.kernel.May;
import id.badak.permission.Permissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The one table of permissions, open to all: whoever asks an owner to trust it lets them read it.
@Controller
class PermissionPages {
    private final Permissions permissions;

    PermissionPages(Permissions permissions) {
        this.permissions = permissions;
    }

    @GetMapping("/hak-akses")
    @May(act = "permission.read", by = May.By.ANYONE)
    String list(Model model) {
        model.addAttribute("view", new PermissionView(permissions.list()));
        return "shell/permissions";
    }
}
