package id.badak.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param demo whether every page says that its businesses are made up
@ConfigurationProperties("badak.shell")
record ShellSettings(@DefaultValue("false") boolean demo) {}
