package id.badak.operate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When somebody must look, and how a node leaves. Source: ours; 0 turns an alarm off.
///
/// @param leastFreeMegabytes how little may be free where data and photos are kept; MB
/// @param noticeMinutes      how long a notice may wait for the mail server
/// @param backupHours        how old the newest verified backup may be: a day, and two hours to make it
/// @param drainSeconds       how long a node that was told to stop still takes requests after it said so
@ConfigurationProperties("badak.operate")
record OperateSettings(
        @DefaultValue("1024") int leastFreeMegabytes,
        @DefaultValue("60") int noticeMinutes,
        @DefaultValue("26") int backupHours,
        @DefaultValue("5") int drainSeconds) {}
