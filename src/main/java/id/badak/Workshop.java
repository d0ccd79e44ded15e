package id.badak;

import id.badak.bench.BenchCommand;
import id.badak.launch.Trials;
import id.badak.prove.command.ProveCommand;
import id.badak.study.speed.BootstrapCommand;
import picocli.CommandLine;

/// For trying out, measuring and proving; left out of `badak-serve.jar`, as `pom.xml` says. Found by
/// `META-INF/services`.
public final class Workshop implements MoreCommands {
    @Override
    public void addTo(CommandLine commands) {
        Trials.addTo(commands, BadakApplication.class);
        BenchCommand.addTo(commands, BadakApplication.class, new BootstrapCommand());
        ProveCommand.addTo(commands, BadakApplication.class);
    }
}
