package id.badak.study.sound;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of recordings.
///
/// @param keyFile where the key is kept that wraps each recording's own, see [SoundKeys]
@ConfigurationProperties("badak.sound")
record SoundSettings(@DefaultValue(".badak/sound.key") Path keyFile) {}
