<?php
// The WordPress of `cargo xtask test --wordpress`: thrown away after the test, and alone on its machine.

define('WP_HOME', getenv('WORDPRESS_HOME'));
define('WP_SITEURL', WP_HOME);

define('DB_HOST', getenv('WORDPRESS_DATABASE'));
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_CHARSET', 'utf8mb4');
$table_prefix = 'wp_';

// It has nobody to ask for news, and nothing to do when nobody looks.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);

if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
