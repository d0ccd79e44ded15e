package id.badak.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param demo           whether every page says that its businesses are made up
/// @param proxyRequestId whether `X-Request-Id` is the proxy's word: only where the proxy writes it anew, whatever
///                       the browser sent
@ConfigurationProperties("badak.shell")
record ShellSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean proxyRequestId) {}
